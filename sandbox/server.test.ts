import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from './server.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ hosts: ['partner.example.com'] });
}, 60_000);

afterAll(() => sandbox.close());

/** Asks the proxy for a tunnel, as browsers do. */
async function tunnel(authority: string): Promise<{ status: number; socket: Socket }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; socket: Socket }>();
  const request = httpRequest({
    port: sandbox.proxyPort,
    host: '127.0.0.1',
    method: 'CONNECT',
    path: authority,
  });
  request.on('connect', ({ statusCode = 0 }, socket) => resolve({ status: statusCode, socket }));
  request.on('error', reject);
  request.end();
  return promise;
}

/** Fetches a page through the proxy. */
async function get(address: string): Promise<{ headers: Record<string, unknown>; body: string }> {
  const url = new URL(address);
  const { status, socket } = await tunnel(`${url.hostname}:443`);
  expect(status).toBe(200);
  const { promise, resolve, reject } = Promise.withResolvers<{
    headers: Record<string, unknown>;
    body: string;
  }>();
  const encrypted = tlsConnect({ socket, servername: url.hostname, rejectUnauthorized: false });
  const options = {
    path: url.pathname + url.search,
    headers: { host: url.host },
    createConnection: () => encrypted,
  };
  const request = httpRequest(options, async (response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    resolve({ headers: response.headers, body: Buffer.concat(chunks).toString() });
  });
  request.on('error', reject);
  request.end();
  return promise;
}

it('is reached as app.impact.com through the proxy, app and bundle', async () => {
  const address = sandbox.url('agency', { view: 'scopes', rows: 200 }, '#step=scopes');
  expect(address).toBe(
    'https://app.impact.com/secure/agency/api/fr/api-access-tokens-ui.ihtml?view=scopes&rows=200#step=scopes',
  );
  const { headers, body } = await get(address);
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  const script = /src="([^"]+\.js)"/.exec(body)?.[1];
  expect(script).toBeDefined();
  const bundle = await get(new URL(script ?? '', address).href);
  expect(bundle.headers['content-type']).toContain('javascript');
  expect(sandbox.requests()).toContainEqual({
    host: 'app.impact.com',
    path: '/secure/agency/api/fr/api-access-tokens-ui.ihtml?view=scopes&rows=200',
  });
});

it('serves the hosts it was given as well', async () => {
  const { body } = await get('https://partner.example.com/login.user');
  expect(body).toContain('j_username');
});

it('refuses every other host and writes it down', async () => {
  const before = sandbox.refusedHosts().length;
  for (const authority of ['example.com:443', 'app.impact.com:80', 'app.impact.com.example.com:443']) {
    const { status, socket } = await tunnel(authority);
    socket.destroy();
    expect(status).toBe(403);
  }
  expect(sandbox.refusedHosts().slice(before)).toEqual([
    'example.com:443',
    'app.impact.com:80',
    'app.impact.com.example.com:443',
  ]);
});
