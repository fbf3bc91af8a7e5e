import type { KnownBlock } from '@slack/types';

type Point = { label: string; value: number };

/** Native charts of June 2026, which @slack/types does not type yet (docs.slack.dev, data visualization block). */
export type ChartBlock = {
  type: 'data_visualization';
  title: string;
  chart:
    | { type: 'pie'; segments: Point[] }
    | {
        type: 'bar' | 'line' | 'area';
        series: { name: string; data: Point[] }[];
        axis_config: { categories: string[]; x_label?: string; y_label?: string };
      };
};

export type MessageBlock = KnownBlock | ChartBlock;

/** What a block needs to know beside the answer: for whom, and what is left of the message's limits. */
export type Room = {
  /** Characters that the blocks may still hold. */
  characters: number;
  /** Charts that the message may still hold. */
  charts: number;
};
