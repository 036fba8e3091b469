/** What the lines around an address say, where no brackets tell: commands of a shell, indented configuration. */

/** How far a command or a block is looked at; lines of bundles are as long as the file. */
const LINE = 1500;
const YAML_METHOD =
  /^[ \t]*(?:- )?["']?(?:http_?|request_?)?(?:method|verb)["']?\s?:\s{0,4}["']?:?(get|post|put|patch|delete)\b/i;

/** The whole command that a place stands in, over lines that end with a backslash or a backtick. */
function commandAt(text: string, at: number): string {
  // Lines of bundles are as long as the file, so only what is near is looked at.
  const before = text.slice(Math.max(0, at - LINE), at).split('\n');
  const after = text.slice(at, at + LINE).split('\n');
  let command = before.pop() ?? '';
  for (let line = before.pop(); line !== undefined && /[\\`^|]$/.test(line.trimEnd()); line = before.pop()) {
    command = `${line}\n${command}`;
  }
  for (const line of after) {
    command += `${line}\n`;
    if (!/[\\`^]$/.test(line.trimEnd())) break;
  }
  return command;
}

/** The text has commands of a shell at all. */
export function hasCommands(text: string): boolean {
  return /\b(?:curl|wget|invoke-restmethod|invoke-webrequest|irm|iwr)\b|(?:^|[\s|$(])https?\s/i.test(text);
}

/** The text has a line that names a method. */
export function hasBlocks(text: string): boolean {
  return /^[ \t]*(?:- )?["']?(?:http_?|request_?)?(?:method|verb)["']?\s?:/im.test(text);
}

/** curl, wget, HTTPie and PowerShell. */
export function shellMethod(text: string, at: number): { method: string; by: 'said' | 'default' } | null {
  const command = commandAt(text, at);
  const tool = /\b(curl|wget|invoke-restmethod|invoke-webrequest|irm|iwr)\b/i
    .exec(command)?.[1]
    ?.toLowerCase();
  if (tool === undefined) {
    const httpie = /(?:^|[\s|$(])https?\s(?:-{1,2}\S+\s|\S+=\S+\s){0,9}(GET|POST|PUT|PATCH|DELETE)\s/.exec(
      command,
    )?.[1];
    return httpie === undefined ? null : { method: httpie, by: 'said' };
  }
  const named = /(?:\s-X|\s--request|\s-method|\s--method)[ =]?\s{0,4}["']?([a-z]{3,7})\b/i.exec(
    command,
  )?.[1];
  if (named) return { method: named.toUpperCase(), by: 'said' };
  if (tool === 'curl' && !/\s(?:-G|--get)\s/.test(command)) {
    if (/\s(?:-d|-F|--data[a-z-]{0,12}|--form|--json)(?:[\s="']|$)/m.test(command))
      return { method: 'POST', by: 'said' };
    if (/\s(?:-T|--upload-file)\s/.test(command)) return { method: 'PUT', by: 'said' };
  }
  if (tool === 'wget' && /\s--post-(?:data|file)/.test(command)) return { method: 'POST', by: 'said' };
  return { method: 'GET', by: 'default' };
}

/** `method: post` among the keys of the same block of indented configuration. */
export function yamlMethod(text: string, at: number): { method: string; by: 'said' } | null {
  const above = text.slice(Math.max(0, at - LINE), at).split('\n');
  const own = above.pop() ?? '';
  const key = /^([ \t]*)(- )?["']?[\w.-]{1,40}["']?\s?:\s/.exec(own);
  if (!key) return null;
  const indent = (key[1] ?? '').length + (key[2] ? 2 : 0);
  const below = text
    .slice(at, at + LINE)
    .split('\n')
    .slice(1);
  const method =
    (key[2] ? null : among(above.reverse().slice(0, 14), indent, true)) ??
    among(below.slice(0, 14), indent, false);
  return method === null ? null : { method, by: 'said' };
}

/** The method in the lines of one block, from its middle on upwards or downwards. */
function among(lines: readonly string[], indent: number, upwards: boolean): string | null {
  for (const line of lines) {
    if (line.trim() === '') continue;
    const [, space = '', dash] = /^([ \t]*)(- )?/.exec(line) ?? [];
    const own = space.length + (dash ? 2 : 0);
    if (own < indent || (!upwards && dash && own === indent)) return null;
    if (own > indent) continue;
    const method = YAML_METHOD.exec(line.slice(0, 200))?.[1];
    if (method) return method.toUpperCase();
    if (upwards && dash) return null;
  }
  return null;
}
