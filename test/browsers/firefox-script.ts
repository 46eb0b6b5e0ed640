import type { Marionette } from './marionette';

/** Functions travel as source text: they see their arguments and the page's globals only. */
export type PageFunction<Args extends unknown[], Result> = (
  ...args: Args
) => Result | Promise<Result>;

/** Running code in the current tab. */
export interface FirefoxScript {
  /** Runs a function, or the text of a function's body, and waits for its promise. */
  execute<Args extends unknown[], Result>(
    script: PageFunction<Args, Result> | string,
    ...args: Args
  ): Promise<Result>;
  /** The same with a last argument to call with the result, for code that has no promise. */
  executeAsync<Result>(
    script: ((...args: never[]) => void) | string,
    ...args: unknown[]
  ): Promise<Result>;
}

/** No sandbox: in an extension page `browser` is there. */
export function makeScripts(marionette: Marionette): FirefoxScript {
  const run = async <Result>(command: string, script: string, args: unknown[]): Promise<Result> => {
    const { value } = await marionette.send<{ value: Result }>(command, {
      script,
      args,
      sandbox: null,
    });
    return value;
  };
  return {
    execute: (script, ...args) => run('WebDriver:ExecuteScript', asBody(script), args),
    executeAsync: (script, ...args) => run('WebDriver:ExecuteAsyncScript', asBody(script), args),
  };
}

function asBody(script: string | ((...args: never[]) => unknown)): string {
  return typeof script === 'string' ? script : `return (${script}).apply(null, arguments);`;
}
