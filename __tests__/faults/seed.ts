import { randomInt } from 'node:crypto';

/** What moments and faults are drawn from: the environment variable `FAULTS_SEED`, to repeat a run, or chance. */
export const seed = Number(process.env['FAULTS_SEED'] ?? randomInt(2 ** 31));
