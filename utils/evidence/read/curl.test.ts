import { describe, expect, it } from 'vitest';
import { handedBy, linesOf } from '../testing/sink.ts';
import { withoutCommands } from './curl/find.ts';
import { readCurl } from './curl.ts';

const lines = (text: string) => linesOf(handedBy(readCurl, text));
const URL = 'https://api.impact.com/Advertisers/{AccountSID}/Actions';

describe('the method', () => {
  it.each([
    [`curl ${URL}`, 'GET'],
    [`curl -X POST ${URL}`, 'POST'],
    [`curl -XDELETE ${URL}`, 'DELETE'],
    [`curl -sSXPUT ${URL}`, 'PUT'],
    [`curl --request patch ${URL}`, 'patch'],
    [`curl --request=PUT ${URL}`, 'PUT'],
    [`curl -d a=b ${URL}`, 'POST'],
    [`curl ${URL} --data-urlencode 'a=b c'`, 'POST'],
    [`curl --json '{}' ${URL}`, 'POST'],
    [`curl -F file=@x ${URL}`, 'POST'],
    [`curl -G -d a=b ${URL}`, 'GET'],
    [`curl -Gd a=b ${URL}`, 'GET'],
    [`curl -I ${URL}`, 'HEAD'],
    [`curl -T x.csv ${URL}`, 'PUT'],
    [`curl -X GET -d a=b ${URL}`, 'GET'],
    [`wget --method=PUT ${URL}`, 'PUT'],
    [`wget --post-data 'a=b' ${URL}`, 'POST'],
    [`wget -O x.csv ${URL}`, 'GET'],
    [`http POST ${URL} a=b`, 'POST'],
    [`http ${URL} a=b`, 'POST'],
    [`http ${URL} page==2`, 'GET'],
  ])('%s', (text, method) => {
    expect(lines(text)).toEqual([`${method} ${URL}`]);
  });

  it('is not known where a variable holds it', () => {
    expect(lines(`curl -X "$METHOD" ${URL}`)).toEqual([`? ${URL}`]);
    expect(lines(`METHOD=PUT\ncurl -X "$METHOD" ${URL}`)).toEqual([`PUT ${URL}`]);
  });
});

describe('the way it is written', () => {
  it.each([
    `curl '${URL}'`,
    `curl "${URL}"`,
    `curl $'${URL}'`,
    `curl --url ${URL}`,
    `curl --url="${URL}"`,
    `$ curl ${URL}`,
    `sudo curl ${URL}`,
    `/usr/bin/curl ${URL}`,
    `curl.exe ${URL}`,
    `A=1 B=2 curl ${URL}`,
    `job=$(curl -s "${URL}" | jq -r '.x')`,
    `curl -s ${URL} | jq . && echo done`,
    `curl -s ${URL} > out.json 2>/dev/null`,
    `curl \\\n  -H 'Accept: x' \\\n  ${URL}`,
    `curl ^\n  -H "Accept: x" ^\n  "${URL}"`,
    `curl \`\n  -H "Accept: x" \`\n  "${URL}"`,
    `curl ^"${URL}^" ^\n  -H ^"a: \\^"b\\^"^"`,
    `curl -H "X: it's \\"quoted\\"" -o 'a b.json' -m 10 --retry 3 ${URL}`,
    `Call \`curl -s ${URL}\` and wait.`,
    `os.system("curl -s ${URL}")`,
    `  - run: curl -s ${URL}`,
    `RUN apt-get install -y curl && curl -fsS ${URL}`,
    `curl ${URL} # all of them`,
    `command: ["curl", "-sSf", "-o", "/x.json", "${URL}"]`,
    `subprocess.run(['curl', '-s', '${URL}'])`,
    `spawn("curl", ["-s", "${URL}"])`,
    `- >-\n  curl -s -H 'Accept: a/b'\n  "${URL}"\n  | tee x.json`,
  ])('%s', (text) => {
    expect(lines(text)).toEqual([`GET ${URL}`]);
  });

  it('several addresses in one command, and several commands', () => {
    expect(
      lines(`curl ${URL} ${URL}/1 --next -X DELETE ${URL}/2\ncurl ${URL}/3; curl -d x ${URL}/4`),
    ).toEqual([`GET ${URL}`, `GET ${URL}/1`, `DELETE ${URL}/2`, `GET ${URL}/3`, `POST ${URL}/4`]);
  });

  it('an address with & that nobody quoted', () => {
    expect(lines(`curl ${URL}?a=1&b=2 -X POST`)).toEqual([`POST ${URL}?a=1&b=2`]);
  });

  it('a quote that is never closed takes no further command', () => {
    expect(lines(`curl -d 'open ${URL}/1\ncurl ${URL}\n`)).toEqual([`GET ${URL}`]);
  });

  it.each([
    'Use curl to call it, or wget if you like.',
    'curl_setopt($ch, CURLOPT_URL, $url);',
    "import { curl } from 'curl';",
    'apt-get install curl wget',
    'the http status',
  ])('prose and code are no commands: %s', (text) => {
    expect(lines(text)).toEqual([]);
  });
});

describe('variables', () => {
  it.each([
    ['BASE=https://api.impact.com/Advertisers/$SID', 'curl "$BASE/Jobs"'],
    ['export BASE="https://api.impact.com/Advertisers/$SID"', 'curl $' + '{BASE}/Jobs'],
    ['set BASE=https://api.impact.com/Advertisers/$SID', 'curl "%BASE%/Jobs"'],
    ['$Base = "https://api.impact.com/Advertisers/$SID"', 'curl.exe "$Base/Jobs"'],
    ['BASE := https://api.impact.com/Advertisers/$(SID)\nx:', '\t@curl $(BASE)/Jobs'],
    ['env:\n  BASE: https://api.impact.com/Advertisers/$SID', '- run: curl "$BASE/Jobs"'],
    ['  BASE: "https://api.impact.com/Advertisers/$SID"', '- run: curl $' + '{{ env.BASE }}/Jobs'],
    ['  12  export BASE=https://api.impact.com/Advertisers/$SID', '  13  curl $BASE/Jobs'],
  ])('%s', (assignment, command) => {
    const [call = ''] = lines(`${assignment}\n${command}`);
    expect(call.replace('$(SID)', '$SID')).toBe('GET https://api.impact.com/Advertisers/$SID/Jobs');
  });

  it('follows the last value before the command, and keeps what it does not know', () => {
    expect(lines('A=/x\ncurl $A/1\nA=/y\ncurl $A/1 $B/2')).toEqual(['GET /x/1', 'GET /y/1', 'GET $B/2']);
    expect(lines('curl $' + '{B:-https://api.impact.com}/x')).toEqual(['GET https://api.impact.com/x']);
  });

  it('ends where variables hold ever more of themselves', () => {
    const text = `A=aaaaaaaa\n${'A=$A$A\n'.repeat(1000)}curl https://x/$A`;
    expect(lines(text)[0]?.length).toBeLessThan(5000);
  });
});

it('tells lines, and what is only a comment', () => {
  const { calls } = handedBy(readCurl, `# curl $B/a/1\n\ncurl \\\n $B/a/2\ncurl $B/a/3`);
  expect(calls).toEqual([
    { method: 'GET', url: '$B/a/1', line: 1, doubts: ['mention'] },
    { method: 'GET', url: '$B/a/2', line: 3 },
    { method: 'GET', url: '$B/a/3', line: 5 },
  ]);
});

it('leaves the rest of a text line by line', () => {
  expect(withoutCommands(`a\ncurl -X POST \\\n  /x/1\nb \`curl -s /x\` c`)).toBe('a\n\n\nb `` c');
});

it('a method of an array, and of a script whose lines are folded', () => {
  expect(lines(`CMD ["curl", "-X", "PUT", "${URL}"]`)).toEqual([`PUT ${URL}`]);
  expect(lines(`- >\n  curl -X PUT\n  -H 'Content-Type: a/b'\n  -d @/x.json\n  ${URL}\n  ${URL}/1`)).toEqual([
    `PUT ${URL}`,
  ]);
});
