/**
 * Puts a Terraform on PATH before a script is run: `node --import ./scripts/with-terraform.ts <script>`.
 */
import { join } from 'node:path';
import { hashicorpKey } from '../src/adapters/release/hashicorp.ts';
import { provideTerraform } from './terraform.ts';

process.env['PATH'] = await provideTerraform({
  path: process.env['PATH'] ?? '',
  environment: Object.fromEntries(
    Object.entries(process.env).map(([name, value = '']) => [name, value] as const),
  ),
  key: hashicorpKey,
  folder: join(import.meta.dirname, '..', '.cache'),
});
