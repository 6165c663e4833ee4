/*
 * The content-script side of a benchmark: an entry file calls `answerAsks` once, and `startBenchBrowser` (Node) asks.
 * Measured there, in the world of content scripts: in Firefox the same DOM call costs more than in the page's own.
 */

/** Arguments and answers travel as JSON. */
export type Asks = Readonly<Record<string, (...args: readonly never[]) => unknown>>;

interface Asked {
  readonly name: string;
  readonly args: readonly never[];
}

export const answerAsks = (asks: Asks): void => {
  const { dataset } = document.documentElement;
  document.addEventListener('bench-ask', async () => {
    const { name, args }: Asked = JSON.parse(dataset.benchAsk ?? '{}');
    try {
      dataset.benchAnswer = JSON.stringify({ value: (await asks[name]?.(...args)) ?? null });
    } catch (error) {
      dataset.benchAnswer = JSON.stringify({ error: String(error) });
    }
    document.dispatchEvent(new Event('bench-answer'));
  });
  dataset.benchReady = 'true';
};
