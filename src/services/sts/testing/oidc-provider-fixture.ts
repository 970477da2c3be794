import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** An OpenID Connect provider on this machine, with one key. */
export interface OidcProvider {
  /** Its issuer, `http://127.0.0.1:PORT`. */
  readonly issuer: string;
  /** A signed token; without claims of its own for user-1 at the audience `my-app`. `now` in epoch milliseconds. */
  token(now: number, claims?: JWTPayload): Promise<string>;
  close(): void;
}

export async function startOidcProvider(): Promise<OidcProvider> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }];
  const server: Server = createServer((request, response) => {
    const issuer = `http://${request.headers.host}`;
    const pages: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
      '/keys': { keys },
    };
    response.end(JSON.stringify(pages[request.url ?? '']));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    token: (now, claims = {}) => {
      const iat = Math.floor(now / 1000);
      const usual = { iss: issuer, sub: 'user-1', aud: 'my-app', iat, exp: iat + 600 };
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(privateKey);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
