import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor, within } from './wait';

/** A Firefox that this process started and that it alone ends. */
export interface FirefoxProcess {
  /** Port of its remote protocol. */
  port: number;
  /** Waits for it to go, and ends it by force when it does not. */
  ended(): Promise<void>;
}

const START_TIMEOUT_MS = 30_000;
const END_TIMEOUT_MS = 30_000;

/** Starts Firefox on a profile whose user.js is written, and waits until it listens. */
export async function startFirefox(
  executable: string,
  profileDir: string,
  headless: boolean,
): Promise<FirefoxProcess> {
  const portFile = join(profileDir, 'MarionetteActivePort');
  rmSync(portFile, { force: true }); // a profile used before still names its old port
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote'];
  if (headless) args.unshift('--headless');
  const child = spawn(executable, [...args, '--profile', profileDir, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints = keepTail(child);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill); // a test run that dies leaves no Firefox behind
  child.once('exit', () => process.off('exit', kill));
  try {
    const port = await waitFor(() => readPort(child, portFile, complaints), {
      timeoutMs: START_TIMEOUT_MS,
      what: `Firefox to listen`,
    });
    return { port, ended: () => end(child, kill) };
  } catch (error) {
    kill();
    throw error;
  }
}

function readPort(child: ChildProcess, portFile: string, complaints: () => string): number | null {
  if (child.exitCode !== null) throw new Error(`Firefox did not start: ${complaints()}`);
  const port = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  return port > 0 ? port : null;
}

/** Firefox writes much to stderr and stops when nobody reads; only the end of it is of use. */
function keepTail(child: ChildProcess): () => string {
  let tail = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-2000);
  });
  child.once('error', (error) => {
    tail += error.message;
  });
  return () => tail.trim();
}

async function end(child: ChildProcess, kill: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  try {
    await within(exit, { timeoutMs: END_TIMEOUT_MS, what: 'Firefox to end' });
  } catch {
    kill(); // it had its time; what it would still have saved is of no use to a test
    await exit;
  }
}
