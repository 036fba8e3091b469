import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

/** A proxy for a browser that may reach the sandbox and nothing else. */
export interface Proxy {
  readonly server: Server;
  /** Every other host that was asked for, as `host:port`, in order. */
  readonly refused: string[];
  close(): void;
}

/** `app.impact.com:443` of a CONNECT line, split. */
function hostAndPort(authority: string): { host: string; port: number } {
  const colon = authority.lastIndexOf(':');
  return { host: authority.slice(0, colon).toLowerCase(), port: Number(authority.slice(colon + 1)) };
}

/**
 * Tunnels `CONNECT <host>:443` for the given hosts to the local HTTPS server; answers everything else with 403
 * and writes it down, so that "no network request" can be proved.
 */
export function createProxy(hosts: readonly string[], targetPort: () => number): Proxy {
  const refused: string[] = [];
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A browser drops connections as it likes; that is no failure of the sandbox.
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((request, response) => {
    refused.push(request.headers.host ?? request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connection', keep);
  server.on('connect', (request, client: Socket, head) => {
    const { host, port } = hostAndPort(request.url ?? '');
    if (port !== 443 || !hosts.includes(host)) {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const target = connect(targetPort(), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(client);
      client.pipe(target);
    });
    keep(target);
    target.on('close', () => client.destroy());
    client.on('close', () => target.destroy());
  });
  return {
    server,
    refused,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
