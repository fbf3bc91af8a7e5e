import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { dataTable, dataVisualization, table } from './data-blocks.ts';
import {
  accessory,
  actionElement,
  button,
  contextAction,
  contextElement,
  imageElement,
  inputElement,
} from './element.ts';
import { richText } from './rich-text.ts';
import { filled, plainText, textObject } from './text-object.ts';

/** A block as it is kept and shown: checked by the schema below, otherwise left as the app sent it. */
export type Block = { type: string; block_id?: string; [field: string]: unknown };

const id = { block_id: z.string().max(LIMITS.blockId).optional() };

const card = z
  .strictObject({
    type: z.literal('card'),
    ...id,
    hero_image: imageElement.optional(),
    icon: imageElement.optional(),
    title: textObject(LIMITS.card.title).optional(),
    subtitle: textObject(LIMITS.card.subtitle).optional(),
    body: textObject(LIMITS.card.body).optional(),
    actions: z.array(button).max(LIMITS.card.actions).optional(),
  })
  .refine(({ hero_image, title, actions, body }) => hero_image ?? title ?? actions ?? body, 'must have content');

const taskCard = z.strictObject({
  type: z.literal('task_card'),
  ...id,
  task_id: z.string().min(1),
  title: z.string().min(1),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(z.strictObject({ type: z.literal('url'), url: z.string(), text: z.string() })).optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});

const simple = [
  z.strictObject({ type: z.literal('divider'), ...id }),
  z.strictObject({ type: z.literal('header'), ...id, text: plainText(LIMITS.headerText) }),
  z.strictObject({
    type: z.literal('context'),
    ...id,
    elements: z.array(contextElement).min(1).max(LIMITS.contextElements),
  }),
  z.strictObject({
    type: z.literal('actions'),
    ...id,
    elements: z.array(actionElement).min(1).max(LIMITS.actionsElements),
  }),
  z
    .strictObject({
      type: z.literal('section'),
      ...id,
      text: textObject(LIMITS.sectionText).optional(),
      fields: z.array(textObject(LIMITS.sectionField)).min(1).max(LIMITS.sectionFields).optional(),
      accessory: accessory.optional(),
      expand: z.boolean().optional(),
    })
    .refine(({ text, fields }) => text ?? fields, 'must have text or fields'),
  z.strictObject({
    type: z.literal('image'),
    ...id,
    alt_text: filled(LIMITS.imageAltText),
    title: plainText(LIMITS.imageAltText).optional(),
    image_url: z.string().optional(),
    slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
  }),
  z.strictObject({
    type: z.literal('input'),
    ...id,
    label: plainText(LIMITS.inputLabel),
    hint: plainText(LIMITS.inputLabel).optional(),
    optional: z.boolean().optional(),
    element: inputElement,
    dispatch_action: z.boolean().optional(),
  }),
  z.looseObject({ type: z.literal('video'), ...id, alt_text: z.string().min(1) }),
  z.looseObject({ type: z.literal('file'), ...id }),
  richText,
  table,
] as const;

/** Every kind of block that Slack takes; a strict object, because Slack refuses fields that it does not know. */
export const block = z.discriminatedUnion('type', [
  ...simple,
  dataTable,
  dataVisualization,
  card,
  taskCard,
  z.strictObject({ type: z.literal('markdown'), ...id, text: filled(LIMITS.markdownText) }),
  z.strictObject({
    type: z.literal('alert'),
    ...id,
    text: textObject(LIMITS.alertText),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    ...id,
    elements: z.array(contextAction).min(1).max(LIMITS.contextActionsElements),
  }),
  z.strictObject({ type: z.literal('carousel'), ...id, elements: z.array(card).min(1).max(LIMITS.carouselCards) }),
  z.strictObject({ type: z.literal('plan'), ...id, title: z.string().min(1), tasks: z.array(taskCard).optional() }),
  z
    .strictObject({
      type: z.literal('container'),
      ...id,
      title: plainText(LIMITS.containerTitle).optional(),
      rich_text_title: richText.optional(),
      subtitle: textObject(LIMITS.containerTitle).optional(),
      child_blocks: z.array(z.discriminatedUnion('type', simple)).min(1).max(LIMITS.containerBlocks),
      width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
      icon: imageElement.optional(),
      is_collapsible: z.boolean().optional(),
      default_collapsed: z.boolean().optional(),
      has_header_divider: z.boolean().optional(),
    })
    .refine(({ title, rich_text_title }) => title ?? rich_text_title, 'must have a title'),
]);
