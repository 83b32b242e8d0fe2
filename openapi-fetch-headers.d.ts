import type { Plugin } from "vite";

export declare const openapiFetchHeaders: Plugin;
