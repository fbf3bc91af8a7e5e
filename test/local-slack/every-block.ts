const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const raw = (text: string) => ({ type: 'raw_text', text });
const number = (value: number) => ({ type: 'raw_number', value, text: value.toLocaleString('en-US') });
const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

const CITIES = ['Berlin', '上海', 'Lyon', 'Toronto', '深圳', 'Osaka', 'Madrid'];

export const text = [
  { type: 'header', text: plain('Revenue in Q3') },
  {
    type: 'section',
    text: mrkdwn('*€1,204,300* from _312 customers_, ~down~ up 8 % :chart_with_upwards_trend:\n> counted at 09:00'),
    accessory: { type: 'button', action_id: 'explain', text: plain('Why?'), value: 'r1' },
  },
  { type: 'section', fields: [mrkdwn('*Region*\nEurope'), mrkdwn('*Owner*\n陈小明')] },
  { type: 'divider' },
  { type: 'markdown', text: '**Bold** and `code`\n\n- one\n- two\n\n| City | Sales |\n|---|---:|\n| Berlin | 12 |\n' },
  { type: 'alert', level: 'warning', text: mrkdwn('Two orders have no customer.') },
  { type: 'context', elements: [mrkdwn('Rule v3 · as of 2026-11-22 09:00')] },
];

export const dataTable = {
  type: 'data_table',
  caption: 'Customers by city',
  page_size: 5,
  rows: [
    [raw('City'), raw('Customers'), raw('Spent')],
    ...CITIES.map((city, at) => [raw(city), number(120 - at * 13), number(54_000 - at * 4_100)]),
  ],
};

const CATEGORIES = ['May', 'Jun', 'Jul', 'Aug'];
const series = [
  { name: 'New', data: CATEGORIES.map((label, at) => ({ label, value: 20 + at * 6 })) },
  { name: 'Returning', data: CATEGORIES.map((label, at) => ({ label, value: 44 - at * 3 })) },
];

export const chart = (kind: 'bar' | 'line' | 'area') => ({
  type: 'data_visualization',
  title: 'Orders a month',
  chart: { type: kind, series, axis_config: { categories: CATEGORIES, x_label: 'Month' } },
});

export const pie = {
  type: 'data_visualization',
  title: '客户来源',
  chart: {
    type: 'pie',
    segments: [
      { label: '门店', value: 52 },
      { label: '网站', value: 31 },
      { label: '推荐', value: 17 },
    ],
  },
};

export const more = [
  {
    type: 'card',
    title: mrkdwn('*Lumen GmbH*'),
    subtitle: mrkdwn('Gold · Berlin'),
    body: mrkdwn('Last order 12 days ago.'),
    actions: [{ type: 'button', action_id: 'open_card', text: plain('Open'), style: 'primary' }],
  },
  {
    type: 'table',
    rows: [
      [raw('Step'), raw('Owner')],
      [raw('Call'), rich('Ada')],
    ],
  },
  {
    type: 'plan',
    title: 'How I found it',
    tasks: [
      { type: 'task_card', task_id: 't1', title: 'Read the orders', status: 'complete', output: rich('1,204 rows') },
      { type: 'task_card', task_id: 't2', title: 'Compare with last year', status: 'in_progress' },
    ],
  },
  {
    type: 'video',
    alt_text: 'a film',
    title: plain('A film'),
    video_url: 'https://x.test',
    thumbnail_url: 'https://x.test',
  },
];

export const actions = [
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'approve', text: plain('Approve'), style: 'primary', value: 'd7' },
      {
        type: 'button',
        action_id: 'discard',
        text: plain('Discard'),
        style: 'danger',
        confirm: {
          title: plain('Discard?'),
          text: plain('The draft is lost.'),
          confirm: plain('Discard'),
          deny: plain('Keep'),
        },
      },
      { type: 'button', action_id: 'edit', text: plain('Edit') },
      {
        type: 'static_select',
        action_id: 'period',
        placeholder: plain('Period'),
        options: ['Q1', 'Q2', 'Q3'].map((each) => ({ text: plain(each), value: each })),
      },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good'), value: 'good' },
        negative_button: { text: plain('Bad'), value: 'bad' },
      },
    ],
  },
];

export const modal = {
  type: 'modal',
  callback_id: 'edit_draft',
  title: plain('Edit the draft'),
  submit: plain('Save'),
  close: plain('Cancel'),
  private_metadata: 'd7',
  notify_on_close: true,
  blocks: [
    { type: 'section', text: mrkdwn('Goes to *Lumen GmbH*.') },
    {
      type: 'input',
      block_id: 'words',
      label: plain('Text'),
      element: { type: 'plain_text_input', action_id: 'text', multiline: true },
    },
    {
      type: 'input',
      block_id: 'tone',
      optional: true,
      label: plain('Tone'),
      element: {
        type: 'static_select',
        action_id: 'tone',
        options: ['warm', 'brief'].map((each) => ({ text: plain(each), value: each })),
      },
    },
  ],
};
