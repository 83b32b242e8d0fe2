import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { defineAsyncComponent } from "vue";
import "./style.css";

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    // Lazy, so that only their pages load them.
    app.component(
      "TryIt",
      defineAsyncComponent(() => import("./TryIt.vue")),
    );
    app.component(
      "LogExplorer",
      defineAsyncComponent(() => import("./LogExplorer.vue")),
    );
  },
} satisfies Theme;
