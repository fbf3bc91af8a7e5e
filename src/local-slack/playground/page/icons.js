import { html } from './html.js';

const PATHS = {
  mail: 'M2.5 4.5h15v11h-15zM3 5.500l7 5.500 7-5.500',
  phone: 'M6 2.5h8v15H6zM9 15h2',
  menu: 'M3 5h14M3 10h14M3 15h14',
  close: 'M5 5l10 10M15 5L5 15',
  send: 'M3.5 3.8l13.5 6.2-13.5 6.2 1.8-6.2zM5.3 10h6',
  thread: 'M4 4h12v9H9l-4 3v-3H4z',
  eye: 'M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10zM10 12.4a2.4 2.4 0 100-4.8 2.4 2.4 0 000 4.8z',
  down: 'M5 8l5 5 5-5',
  left: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
  bolt: 'M11 2.5L4.500 11.500h5l-.5 6 6.500-9h-5z',
  more: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  stop: 'M6 6h8v8H6z',
  at: 'M13 10a3 3 0 11-6 0 3 3 0 016 0zm0 0v1.3a2 2 0 004 0V10a7 7 0 10-3 5.7',
  up: 'M6.5 9.5v7h-3v-7zm0 .5l3-6.5c1.3 0 2 .9 1.8 2.2L11 8h4.3c1 0 1.7.9 1.4 1.9l-1.3 5c-.2.8-.9 1.3-1.6 1.3H6.5',
  thumbsDown:
    'M13.500 10.500v-7h3v7zm0-.5l-3 6.500c-1.300 0-2-.9-1.800-2.200L9 12H4.700c-1 0-1.700-.9-1.400-1.900l1.300-5c.2-.8.9-1.300 1.600-1.300h7.300',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M7.5 10h5M7.5 13h5',
  image: 'M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4M13 8h.01',
  trash: 'M4 6h12M8 6V4h4v2M6 6l1 10h6l1-10',
};

/** A line icon; decoration only, so it is hidden from screen readers. */
export function Icon({ name, size = 18 }) {
  return html`<svg class="icon" width=${size} height=${size} viewBox="0 0 20 20" aria-hidden="true">
    <path d=${PATHS[name]} />
  </svg>`;
}
