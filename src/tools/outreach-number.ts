import { z } from 'zod';

/** The number that people know an outreach by: "draft 12". */
export const OutreachNumber = z.number().int().min(1).max(2_147_483_647).describe('its number');
