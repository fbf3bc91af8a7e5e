import { z } from 'zod';
import { Period } from '../domain/period.ts';
import { effectsOverTime } from '../services/outreach/effect/effects-over-time.ts';
import { outreachEffect } from '../services/outreach/effect/outreach-effect.ts';
import type { Tool } from './tool.ts';

export const OutreachEffectInput = z
  .object({
    outreach: z.number().int().positive().optional().describe('its number, and nothing else: one alone'),
    playbook: z.string().min(1).max(200).optional().describe('its key or name'),
    segment: z.string().min(1).max(200).optional().describe('its key or name'),
    period: Period.optional().describe('in which sending began; default: all time'),
  })
  .strict()
  .refine(
    ({ outreach, ...others }) => outreach === undefined || Object.values(others).every((each) => each === undefined),
    {
      message: 'an outreach is named alone',
    },
  );
export type OutreachEffectInput = z.infer<typeof OutreachEffectInput>;

export const outreachEffectTool: Tool<OutreachEffectInput> = {
  description:
    'What outreach brought against those who were held out: conversion, revenue per person, with 95 % intervals or "no detectable effect"; of one outreach also where its audience went and what came back; else by playbook over time.',
  effect: 'read',
  input: OutreachEffectInput,
  run: ({ outreach, ...input }, context) =>
    outreach === undefined ? effectsOverTime(input, context) : outreachEffect(outreach, context),
};
