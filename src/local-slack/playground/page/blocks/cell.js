import { html } from '../html.js';
import { decode } from '../text/mrkdwn.js';
import { RichText } from './rich-text.js';

/** The content of a table's cell. */
export function Cell({ cell }) {
  return cell.type === 'rich_text' ? html`<${RichText} block=${cell} />` : decode(cell.text);
}

const NUMERIC = /^[\s+\-−–(]*(?:[$€£¥￥]|[A-Z]{2,3}\s?)?[\d.,\s]+(?:%|万|亿|k|M)?\)?$/u;

/** Numbers stand right, so that their digits line up. */
export function isNumeric(cell) {
  return cell?.type === 'raw_number' || (cell?.type === 'raw_text' && NUMERIC.test(cell.text) && /\d/.test(cell.text));
}
