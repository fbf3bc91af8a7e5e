import htm from 'htm';
import { h } from 'preact';

/** Templates in place of JSX, because the page has no build step. */
export const html = htm.bind(h);
