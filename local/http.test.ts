import { request } from 'node:http';

import { type HttpServer, listen } from './http';

let server: HttpServer;

beforeEach(async () => {
  server = await listen(0);
});

afterEach(() => server.close());

function ask(host?: string): Promise<{ status: number; body: string }> {
  const { port } = new URL(server.baseUrl);
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    request({ host: '127.0.0.1', port, path: '/', headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('listen', () => {
  it('says that the site is starting until it is served', async () => {
    expect(await ask()).toMatchObject({ status: 503 });

    server.serve((_request, response) => void response.end('here'));

    expect(await ask()).toEqual({ status: 200, body: 'here' });
  });

  it('refuses requests that another name led here', async () => {
    expect(await ask('evil.example:8080')).toMatchObject({ status: 421 });
  });

  it('names a port that is in use', async () => {
    const { port } = new URL(server.baseUrl);

    await expect(listen(Number(port))).rejects.toThrow(`The port ${port} is in use`);
  });
});
