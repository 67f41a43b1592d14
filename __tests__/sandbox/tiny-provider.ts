import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeCertificate } from './certificate.ts';

/**
 * Writes a program that Terraform takes for a provider: it has a schema without anything in it. Each start of it adds
 * its name to the file that `TINY_PROVIDER_LOG` names.
 * @param path - where Terraform looks for it: `…/terraform-provider-tiny_v1.0.0`
 */
export async function writeTinyProvider(path: string, name: string): Promise<void> {
  const certificate = await makeCertificate();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!${process.execPath}\n${PROGRAM}(${JSON.stringify({ ...certificate, name })});\n`);
  await chmod(path, 0o755);
}

/**
 * gRPC over HTTP/2, each message behind a flag and its length. Terraform wants TLS, and is told the certificate in the
 * line by which a plugin says where it listens.
 * @see https://github.com/hashicorp/go-plugin/blob/main/docs/guide-plugin-write-non-go.md
 * @see https://developer.hashicorp.com/terraform/plugin/terraform-plugin-protocol (`tfplugin5.proto`)
 */
const PROGRAM = `(({ cert, key, name }) => {
  const log = process.env.TINY_PROVIDER_LOG;
  if (log) require('node:fs').appendFileSync(log, name + '\\n');
  const answers = {
    // { provider: { block: {} } }
    '/tfplugin5.Provider/GetSchema': [0x0a, 0x02, 0x12, 0x00],
    '/tfplugin5.Provider/Stop': [],
    '/plugin.GRPCController/Shutdown': [],
  };
  const server = require('node:http2').createSecureServer({ cert, key });
  server.on('stream', (stream, { ':path': path }) => {
    const answer = answers[path];
    stream.on('error', () => {});
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': answer ? '0' : '12' }));
    stream.end(Buffer.from(answer ? [0, 0, 0, 0, answer.length, ...answer] : []));
    if (path.endsWith('/Shutdown')) stream.on('close', () => process.exit());
  });
  server.listen(0, '127.0.0.1', () => {
    const der = cert.replace(/-----[^-]+-----|\\s|=/g, '');
    console.log(['1', '5', 'tcp', '127.0.0.1:' + server.address().port, 'grpc', der].join('|'));
  });
})`;
