import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command';
import { codeOf } from './say-why';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads options and the rest.
 *
 * @throws {UsageError} on an option the command does not know, or one without its value
 */
export function readArguments<Known extends Options>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(sayWhat(error), { cause: error });
  }
}

/** Node's message begins with a sentence that quotes the option: `Unknown option '--jsn'. To …`. */
function sayWhat(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(?:-\w, )?(-[^\s']+)/.exec(message)?.[1] ?? '';
  switch (codeOf(error)) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `There is no option ${option}.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message.includes('does not take an argument')
        ? `The option ${option} takes no value.`
        : `The option ${option} needs a value.`;
    default:
      return `${message.split('. ')[0]?.replace(/\.$/, '')}.`;
  }
}
