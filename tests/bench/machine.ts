import { arch, cpus, loadavg, platform } from 'node:os';

/** What the numbers of a run depend on besides the code. */
export interface Machine {
  /** When the run began, in ISO format. */
  readonly date: string;
  /** As the browser names itself; null where no part needed one. */
  readonly browser: string | null;
  readonly node: string;
  readonly system: string;
  readonly cores: number;
  readonly processor: string;
  /** How many processes wanted a core in the last minute, on average; 0 where the system does not say. */
  readonly load: number;
}

export function machineNow(browser: string | null): Machine {
  const processors = cpus();
  return {
    date: new Date().toISOString(),
    browser,
    node: process.version,
    system: `${platform()} ${arch()}`,
    cores: processors.length,
    processor: processors[0]?.model ?? 'unknown',
    load: loadavg()[0] ?? 0,
  };
}
