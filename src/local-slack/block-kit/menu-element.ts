import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { actionId, confirm, elementUrl, focus, placeholder } from './element-fields.ts';
import { filled, plainText, textObject } from './text-object.ts';

const option = z.strictObject({
  text: textObject(LIMITS.optionText),
  value: filled(LIMITS.optionValue),
  description: plainText(LIMITS.optionText).optional(),
  url: elementUrl.optional(),
});
export const plainOption = option.extend({ text: plainText(LIMITS.optionText) });
const options = z.array(plainOption).min(1).max(LIMITS.selectOptions);
const optionSource = {
  options: options.optional(),
  option_groups: z
    .array(z.strictObject({ label: plainText(LIMITS.optionText), options }))
    .min(1)
    .max(LIMITS.optionGroups)
    .optional(),
};
const menu = { action_id: actionId, ...confirm, ...focus, ...placeholder };
const many = { max_selected_items: z.number().int().min(1).optional() };
const conversationFilter = {
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z.record(z.string(), z.unknown()).optional(),
};

export const selects = [
  z.strictObject({
    type: z.literal('static_select'),
    ...menu,
    ...optionSource,
    initial_option: plainOption.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    ...many,
    ...optionSource,
    initial_options: z.array(plainOption).optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: z.string().optional() }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...menu,
    ...many,
    initial_users: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...menu,
    ...conversationFilter,
    initial_conversation: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...menu,
    response_url_enabled: z.boolean().optional(),
    initial_channel: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('external_select'),
    ...menu,
    initial_option: plainOption.optional(),
    min_query_length: z.number().int().optional(),
  }),
] as const;

export const choices = [
  z.strictObject({
    type: z.literal('checkboxes'),
    action_id: actionId,
    options: z.array(option).min(1).max(LIMITS.choiceOptions),
    initial_options: z.array(option).optional(),
    ...confirm,
    ...focus,
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    action_id: actionId,
    options: z.array(option).min(1).max(LIMITS.choiceOptions),
    initial_option: option.optional(),
    ...confirm,
    ...focus,
  }),
  z.strictObject({ type: z.literal('datepicker'), ...menu, initial_date: z.string().optional() }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...menu,
    initial_time: z.string().optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    action_id: actionId,
    ...confirm,
    ...focus,
    initial_date_time: z.number().optional(),
  }),
] as const;
