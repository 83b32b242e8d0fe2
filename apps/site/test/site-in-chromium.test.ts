import { afterAll, describe, expect, test } from "vitest";
import { DEFAULT_URL } from "../src/try-it/mock-org.ts";
import { closeSite, hasChromium, openPanel, openSite, seriousFaults, visit, WITHOUT } from "./chromium.ts";
import { writeManyEvents } from "./many-events.ts";

afterAll(closeSite);

describe.skipIf(!hasChromium)(`the site in Chromium${hasChromium ? "" : `, ${WITHOUT}`}`, () => {
  test("search finds an action and opens its page, without requests to other hosts", async () => {
    const { page, foreign, errors } = await visit("/");
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill("suspend user");
    await page.getByRole("option").first().waitFor();
    await page
      .getByRole("option", { name: /Suspend User By ID/ })
      .first()
      .click();
    await page.waitForURL(/\/actions\/suspend_user/);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("an action page has the call on four surfaces, each with a copy button, and its states as a picture", async () => {
    const { page } = await visit("/actions/suspend_user");
    const group = page.locator(".vp-code-group");
    for (const [name, text] of [
      ["TypeScript", 'okta.run("suspend_user"'],
      ["Connector input", '"path_parameters"'],
      ["MCP", '"tools/call"'],
      ["Command line", "okta-idm users suspend"],
    ] as const) {
      await group.getByText(name, { exact: true }).click();
      await group.locator(".active").hover();
      await group.locator(".active button.copy").click();
      expect(await page.evaluate("navigator.clipboard.readText()")).toContain(text);
    }
    // A long command wraps.
    const command = group.locator(".active pre");
    await group.getByText("Command line", { exact: true }).click();
    const [scrolled = 0, visible = 0] = await command.evaluate((pre) => [pre.scrollWidth, pre.clientWidth]);
    expect(scrolled).toBeLessThanOrEqual(visible);
    const picture = page.getByRole("img", { name: /Permitted if the user's status is ACTIVE/ });
    expect(await picture.isVisible()).toBe(true);
  });

  test("a change with a lost response is not repeated: the state shows that it was made", async () => {
    const { page, errors } = await openPanel("suspend_user");
    const { site } = await openSite();
    const panel = page.getByRole("group", { name: "Try it" });
    await panel.getByLabel("Fault").selectOption("lost-response");
    await panel.getByRole("button", { name: "Run" }).click();
    await panel.locator(".badge").waitFor();
    expect(await panel.locator(".badge").textContent()).toBe("changed");
    expect(await panel.locator(".outcome").textContent()).toContain("ACTIVE → SUSPENDED");
    expect(await panel.locator(".steps .lost").count()).toBeGreaterThan(0);
    expect(await panel.locator("pre", { hasText: '"outcome":"changed"' }).textContent()).toContain(
      "suspend_user",
    );
    const sent = site.mock.requests().filter(({ operation }) => operation === "suspendUser");
    expect(sent).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  test("a change with a lost request has an unknown outcome, and no step says that it was settled", async () => {
    const { page } = await openPanel("suspend_user");
    const panel = page.getByRole("group", { name: "Try it" });
    await panel.getByLabel("Fault").selectOption("lost-request");
    await panel.getByRole("button", { name: "Run" }).click();
    await panel.locator(".badge").waitFor({ timeout: 30_000 });
    expect(await panel.locator(".badge").textContent()).toBe("unknown");
    expect(await panel.locator(".steps .settled").count()).toBe(0);
    expect(await panel.locator(".steps .checked").textContent()).toContain(
      "the state does not show the change",
    );
    expect(await panel.locator(".results").textContent()).not.toContain("? of");
  });

  test("the forms use the mock org of the site, whichever port it has", async () => {
    const { site } = await openSite();
    expect(site.mock.url).not.toBe(DEFAULT_URL);
    const { page } = await visit("/actions/suspend_user");
    await page.getByRole("group", { name: "Try it" }).getByText("connected", { exact: true }).waitFor();
    expect(await page.getByLabel("Mock org").inputValue()).toBe(site.mock.url);
    await page.goto(`${site.url}/explorer`, { waitUntil: "networkidle" });
    expect(await page.locator(".explorer").getByLabel("Mock org").inputValue()).toBe(site.mock.url);
  });

  test("the panel shows how the client waits for a rate limit", async () => {
    const { page } = await openPanel("get_users");
    const panel = page.getByRole("group", { name: "Try it" });
    await panel.getByLabel("Fault").selectOption("rate-limit");
    await panel.getByRole("button", { name: "Run" }).click();
    await panel.locator(".badge").waitFor();
    expect(await panel.locator(".badge").textContent()).toBe("200");
    expect(await panel.locator(".steps").textContent()).toMatch(/429[\s\S]*retrying[\s\S]*200/);
    expect(await panel.getByRole("meter").count()).toBeGreaterThan(0);
  });

  test("invalid input is rejected before anything is sent", async () => {
    const { page } = await openPanel("suspend_user");
    const { site } = await openSite();
    const panel = page.getByRole("group", { name: "Try it" });
    await panel.getByLabel("path_parameters.userId").fill("..");
    await panel.getByRole("button", { name: "Run" }).click();
    await panel.locator(".badge").waitFor();
    expect(await panel.locator(".outcome").textContent()).toContain("Nothing was sent");
    expect(site.mock.requests().filter(({ operation }) => operation !== undefined)).toEqual([]);
  });

  test("without a mock org, the panel shows how to start one for this page", async () => {
    const { page } = await visit("/actions/suspend_user");
    const panel = page.getByRole("group", { name: "Try it" });
    await panel.getByLabel("Mock org").fill("http://127.0.0.1:9");
    await panel.getByRole("button", { name: "Connect" }).click();
    const { site } = await openSite();
    await panel.getByRole("alert").waitFor();
    expect(await panel.getByRole("alert").textContent()).toContain(`--allow-origin ${site.url}`);
  });

  test("the explorer draws 200,000 events, filters them by clicks, and shows one user's story", async () => {
    const { site } = await openSite();
    const path = await writeManyEvents(site.mock, 200_000);
    const { page, foreign, errors } = await visit("/explorer");
    await page.locator(".explorer").waitFor();
    const started = performance.now();
    await page.getByLabel("Open an export").setInputFiles(path);
    await page.locator(".explorer canvas").waitFor();
    const firstMs = performance.now() - started;
    await page.getByText("200,000 events from many.ndjson").waitFor();
    const wholeMs = performance.now() - started;
    process.stdout.write(
      `explorer: first picture ${Math.round(firstMs)} ms, all ${Math.round(wholeMs)} ms\n`,
    );

    const failure = page.locator("section", { hasText: "Outcomes" }).getByRole("button", { name: /FAILURE/ });
    const many = await failure.locator(".count").textContent();
    await failure.click();
    await page.getByText(`${many} of 200,000 events`).waitFor();
    await page.getByRole("button", { name: /outcome: FAILURE/ }).click();
    await page.getByLabel("One user's story").fill("ana@example.com");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByRole("heading", { name: "The story of ana@example.com" }).waitFor();
    await page.getByRole("cell", { name: "ana@example.com" }).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("the explorer reads the log of a mock org", async () => {
    const { site } = await openSite();
    site.mock.reset();
    const { page } = await visit("/explorer");
    const explorer = page.locator(".explorer");
    await explorer.getByLabel("Mock org").fill(site.mock.url);
    await explorer.getByRole("button", { name: "Load its log" }).click();
    await page.getByText(/1,\d{3} events from the mock's log/).waitFor();
    expect(await page.locator(".explorer canvas").count()).toBe(1);
  });

  test("the error of a file without events names the file and the remedy", async () => {
    const { page } = await visit("/explorer");
    const file = {
      name: "ecs.ndjson",
      mimeType: "application/x-ndjson",
      buffer: Buffer.from('{"@timestamp":"now"}\n'),
    };
    await page.getByLabel("Open an export").setInputFiles(file);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("ecs.ndjson has no events of Okta");
  });

  test("the theme can be switched, and is kept", async () => {
    const { page } = await visit("/");
    const background = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await background();
    await page.getByRole("switch").first().click();
    expect(await page.locator("html.dark").count()).toBe(1);
    await page.reload({ waitUntil: "networkidle" });
    expect(await background()).not.toBe(light);
  });

  test("pages fit a screen of 360 px", async () => {
    const { page } = await visit("/", { width: 360 });
    const { site } = await openSite();
    for (const path of [
      "/",
      "/guides/rate-limits",
      "/actions/get_events",
      "/explorer",
      "/reference/commands",
      "/packages/cli",
    ]) {
      await page.goto(site.url + path, { waitUntil: "networkidle" });
      expect(await page.evaluate("document.scrollingElement.scrollWidth"), path).toBeLessThanOrEqual(360);
    }
  });

  test("pictures of the home page are readable on a screen of 360 px", async () => {
    const { page } = await visit("/", { width: 360 });
    for (const alt of [/^A terminal/, /^Bars/]) {
      const picture = page.getByRole("img", { name: alt });
      expect((await picture.boundingBox())?.width).toBeGreaterThan(600);
    }
    expect(await page.evaluate("document.scrollingElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test.each(["light", "dark"] as const)("axe finds nothing serious in the %s theme", async (theme) => {
    const { page } = await visit("/", { theme });
    const { site } = await openSite();
    for (const path of [
      "/",
      "/guides/rate-limits",
      "/actions/force_password_reset",
      "/explorer",
      "/reference/exit-codes",
    ]) {
      await page.goto(site.url + path, { waitUntil: "networkidle" });
      expect(await seriousFaults(page), path).toEqual([]);
    }
  });

  test("the keyboard is enough to search, choose a fault, and run", async () => {
    const { page } = await openPanel("unsuspend_user");
    const panel = page.getByRole("group", { name: "Try it" });
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 5; presses += 1) {
      if ((await panel.locator("#fault:focus").count()) > 0) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ArrowDown");
    expect(await panel.getByLabel("Fault").inputValue()).toBe("server-error");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await panel.locator(".badge").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("exit codes");
    await page.locator(".VPLocalSearchBox").getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.startsWith("/actions/unsuspend_user"));
  });
});
