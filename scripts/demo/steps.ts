import { styleText } from 'node:util';

/** Something that the demo shows to be true isn't. */
export class DemoError extends Error {
  /** What helps to find out why. */
  readonly log: string;

  constructor(message: string, log = '') {
    super(message);
    this.name = 'DemoError';
    this.log = log;
  }
}

const TITLE_WIDTH = 58;

/**
 * Does something that takes its time, and says so: on a terminal with the seconds running.
 * @param act - returns what is said of it once it is done, before what it made
 * @returns what it made
 */
export async function step<T>(
  title: string,
  act: () => Promise<readonly [done: string, made: T]>,
): Promise<T> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(7);
  const line = (sign: string) => `${sign} ${title.padEnd(TITLE_WIDTH)}${styleText('dim', seconds())}`;
  const { isTTY } = process.stdout;
  const draw = () => process.stdout.write(`\r${line('·')}`);
  if (isTTY) draw();
  const timer = isTTY ? setInterval(draw, 200) : undefined;
  const end = (sign: string, words: string) => {
    clearInterval(timer);
    console.log(`${isTTY ? '\r' : ''}${line(sign)}  ${words}`.trimEnd());
  };
  try {
    const [done, made] = await act();
    end(styleText('green', '✓'), done);
    return made;
  } catch (error) {
    end(styleText('red', '✗'), '');
    throw error;
  }
}
