/** What a report is put in order by. */
export const REPORT_ORDERS = ['size', 'revenue', 'movement'] as const;
export type ReportOrder = (typeof REPORT_ORDERS)[number];
