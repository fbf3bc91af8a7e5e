import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { filled, plainText, textObject } from './text-object.ts';

/** Fields that many elements share. */
export const actionId = filled(LIMITS.actionId).optional();
export const colour = z.enum(['primary', 'danger']).optional();
export const focus = { focus_on_load: z.boolean().optional() };
export const placeholder = { placeholder: plainText(LIMITS.placeholder).optional() };
export const dispatch = {
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional() })
    .optional(),
};
export const confirm = {
  confirm: z
    .strictObject({
      title: plainText(LIMITS.confirm.title).optional(),
      text: textObject(LIMITS.confirm.text),
      confirm: plainText(LIMITS.confirm.button).optional(),
      deny: plainText(LIMITS.confirm.button).optional(),
      style: colour,
    })
    .optional(),
};
export const elementUrl = z
  .string()
  .max(LIMITS.buttonUrl)
  .regex(/^[a-z][a-z0-9+.-]*:/i, 'must be a valid URI');
