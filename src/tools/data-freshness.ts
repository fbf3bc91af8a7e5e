import { z } from 'zod';
import { dataFreshness } from '../services/freshness/data-freshness.ts';
import type { Tool } from './tool.ts';

export const DataFreshnessInput = z.object({}).strict();
export type DataFreshnessInput = z.infer<typeof DataFreshnessInput>;

export const dataFreshnessTool: Tool<DataFreshnessInput> = {
  description:
    'How fresh the data is: of each kind of record the newest one and the last file that was imported, and when scores and segments were worked out.',
  effect: 'read',
  input: DataFreshnessInput,
  run: dataFreshness,
};
