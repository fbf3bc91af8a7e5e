import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { actionId, colour, confirm, elementUrl } from './element-fields.ts';
import { choices, plainOption, selects } from './menu-element.ts';
import { fields } from './text-field-element.ts';
import { filled, mrkdwn, plainText } from './text-object.ts';

export const imageElement = z
  .strictObject({
    type: z.literal('image'),
    alt_text: filled(LIMITS.imageAltText),
    image_url: elementUrl.optional(),
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
  url: elementUrl.optional(),
  style: colour,
  accessibility_label: z.string().max(LIMITS.accessibilityLabel).optional(),
  ...confirm,
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z.array(plainOption).min(1).max(LIMITS.overflowOptions),
  ...confirm,
});

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
