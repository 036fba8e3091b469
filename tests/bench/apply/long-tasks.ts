import type { Page } from 'puppeteer-core';

/** Begins to note the tasks of the page's thread that are longer than 50 ms, whoever's they are. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { benchTasks: longest });
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    });
    observer.observe({ type: 'longtask' });
  });
}

/** The longest task since then, in ms; 0 where none was longer than 50 ms. */
export async function longestTask(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    // Tasks are told of a moment after they ended.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { benchTasks: { ms: number } }).benchTasks.ms;
  });
}
