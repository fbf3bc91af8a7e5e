import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { richText } from './rich-text.ts';
import { filled, mrkdwn, plainText, textObject } from './text-object.ts';

const actionId = filled(LIMITS.actionId).optional();
const colour = z.enum(['primary', 'danger']).optional();
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(LIMITS.placeholder).optional() };
const dispatch = {
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional() })
    .optional(),
};
const confirm = {
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
const httpUrl = z
  .string()
  .max(LIMITS.buttonUrl)
  .regex(/^[a-z][a-z0-9+.-]*:/i, 'must be a valid URI');

export const imageElement = z
  .strictObject({
    type: z.literal('image'),
    alt_text: filled(LIMITS.imageAltText),
    image_url: httpUrl.optional(),
    slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
  })
  .refine(
    (image) => (image.image_url === undefined) !== (image.slack_file === undefined),
    'must have one image source',
  );

export const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(LIMITS.buttonText),
  action_id: actionId,
  value: z.string().max(LIMITS.buttonValue).optional(),
  url: httpUrl.optional(),
  style: colour,
  accessibility_label: z.string().max(LIMITS.accessibilityLabel).optional(),
  ...confirm,
});

const option = z.strictObject({
  text: textObject(LIMITS.optionText),
  value: filled(LIMITS.optionValue),
  description: plainText(LIMITS.optionText).optional(),
  url: httpUrl.optional(),
});
const plainOption = option.extend({ text: plainText(LIMITS.optionText) });
const options = z.array(plainOption).min(1).max(LIMITS.selectOptions);
const optionSource = {
  options: options.optional(),
  option_groups: z.array(z.strictObject({ label: plainText(LIMITS.optionText), options })).optional(),
};
const menu = { action_id: actionId, ...confirm, ...focus, ...placeholder };
const many = { max_selected_items: z.number().int().min(1).optional() };
const conversationFilter = {
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z.record(z.string(), z.unknown()).optional(),
};

const selects = [
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

const choices = [
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

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z.array(plainOption).min(1).max(LIMITS.overflowOptions),
  ...confirm,
});

const field = { action_id: actionId, ...dispatch, ...focus, ...placeholder };
const fields = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...field,
    initial_value: z.string().max(3_000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3_000).optional(),
    max_length: z.number().int().min(1).max(3_000).optional(),
  }),
  z.strictObject({ type: z.literal('email_text_input'), ...field, initial_value: z.string().optional() }),
  z.strictObject({ type: z.literal('url_text_input'), ...field, initial_value: z.string().optional() }),
  z.strictObject({
    type: z.literal('number_input'),
    ...field,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('rich_text_input'), ...field, initial_value: richText.optional() }),
] as const;

const feedbackButton = z.strictObject({
  text: plainText(LIMITS.buttonText),
  value: filled(LIMITS.buttonValue),
  accessibility_label: z.string().max(LIMITS.accessibilityLabel).optional(),
});

export const contextAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id: actionId,
    positive_button: feedbackButton,
    negative_button: feedbackButton,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    action_id: actionId,
    icon: z.string().min(1),
    text: plainText(LIMITS.buttonText),
    value: z.string().max(LIMITS.buttonValue).optional(),
    accessibility_label: z.string().max(LIMITS.accessibilityLabel).optional(),
    visible_to_user_ids: z.array(z.string()).optional(),
    ...confirm,
  }),
]);

export const actionElement = z.discriminatedUnion('type', [button, overflow, ...selects, ...choices]);
export const accessory = z.discriminatedUnion('type', [imageElement, button, overflow, ...selects, ...choices]);
export const inputElement = z.discriminatedUnion('type', [...fields, ...selects, ...choices]);
export const contextElement = z.discriminatedUnion('type', [
  imageElement,
  plainText(LIMITS.sectionText),
  mrkdwn(LIMITS.sectionText),
]);
