import type { Lifecycle } from "@okta-idm/core";
import { instance } from "@viz-js/viz";

/** The data of a diagram. */
export interface StateDiagram {
  readonly action: string;
  readonly lifecycle: Lifecycle;
  /** A state is the status of a user or an app, or the type of a group. */
  readonly of: "user" | "app" | "group";
  /** The response in other states, such as `400 E0000001`; undefined if the contract has none. */
  readonly refused: string | undefined;
}

const viz = await instance();

/** Draws the states that permit an action, and the new state, as an SVG. The page styles its classes. */
export function drawStates(diagrammed: StateDiagram): string {
  const svg = viz.renderString(dotOf(diagrammed), { format: "svg" });
  const drawing = svg
    .slice(svg.indexOf("<svg"))
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<title>[\s\S]*?<\/title>/g, "")
    .replace(/ (fill|stroke|font-family|font-size|xmlns:xlink)="[^"]*"/g, "")
    .replace(/<polygon points="[^"]*"\/>\n<g/, "<g")
    .replace(/<svg width="(\d+)pt" height="(\d+)pt"/, '<svg class="states" width="$1" height="$2" role="img"')
    .replaceAll("\n", "");
  const label = describeStates(diagrammed).replaceAll('"', "&quot;");
  return drawing.replace('role="img"', `role="img" aria-label="${label}"`);
}

/** Returns the diagram as text. */
export function describeStates({ lifecycle, of, refused }: StateDiagram): string {
  const { from, to, keeps = [], tried = [] } = lifecycle;
  const leads = from.filter((state) => !keeps.includes(state));
  const noun = of === "group" ? "the group's type" : `the ${of}'s status`;
  return [
    to === undefined
      ? `Permitted if ${noun} is ${either(from)}.`
      : `Permitted if ${noun} is ${either(leads)}, and leads to ${targetsOf(lifecycle).join(", ")}.`,
    ...(keeps.length > 0 ? [`Also permitted if it is ${either(keeps)}, which does not change.`] : []),
    ...(tried.length > 0 ? [`If it is ${either(tried)}, Okta decides whether anything changes.`] : []),
    refused === undefined ? "" : `In any other state, Okta responds with ${refused}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function either(states: readonly string[]): string {
  return states.length < 2 ? states.join("") : `${states.slice(0, -1).join(", ")} or ${states.at(-1)}`;
}

function targetsOf({ to, toWithPassword, toWithExpiredPassword }: Lifecycle): string[] {
  return [
    to ?? "",
    ...(toWithPassword ? [`${toWithPassword} (with a password)`] : []),
    ...(toWithExpiredPassword ? [`${toWithExpiredPassword} (if the password has expired)`] : []),
  ];
}

function dotOf({ action, lifecycle, refused }: StateDiagram): string {
  const { from, to, toWithPassword, toWithExpiredPassword, keeps = [], tried = [] } = lifecycle;
  const lines: string[] = [];
  const state = (name: string, kind: string) =>
    lines.push(`${id(name, kind)} [label="${name}", class="${kind}"]`);
  const arrow = (start: string, end: string, kind: string, label = "") =>
    lines.push(`${start} -> ${end} [class="${kind}", label="${label}"]`);
  lines.push(`action [label="${action}", class="action", shape=box, style=rounded]`);
  for (const name of from) {
    state(name, "from");
    arrow(id(name, "from"), "action", "permitted");
  }
  for (const name of tried) {
    state(name, "from");
    arrow(id(name, "from"), "action", "tried", "Okta decides");
  }
  for (const [name, when] of [
    [to, ""],
    [toWithPassword, "with a password"],
    [toWithExpiredPassword, "password expired"],
  ] as const) {
    if (name === undefined) continue;
    state(name, "to");
    arrow("action", id(name, "to"), "permitted", when);
  }
  for (const name of keeps) {
    state(name, "to");
    arrow("action", id(name, "to"), "permitted", "stays");
  }
  if (refused !== undefined) {
    lines.push('other [label="any other state", class="other"]');
    lines.push(`refused [label="${refused}", class="refused", shape=plain]`);
    arrow("other", "refused", "refusal");
  }
  // Some systems have wider fonts than Graphviz assumes, so the texts are drawn smaller.
  return `digraph {
rankdir=LR; bgcolor="transparent"; nodesep=0.14; ranksep=0.55;
node [shape=box, style=rounded, fontname=Helvetica, fontsize=15, height=0.36, margin="0.16,0.06"];
edge [fontname=Helvetica, fontsize=12.5, arrowsize=0.7];
${lines.join(";\n")}
}`;
}

function id(name: string, kind: string): string {
  return `${kind}_${name}`;
}
