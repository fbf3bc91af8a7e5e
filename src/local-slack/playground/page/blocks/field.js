import { html } from '../html.js';
import { getState } from '../store.js';
import { plain } from '../text/text-object.js';
import { useWords } from '../words.js';
import { useSurface } from './surface.js';

const INPUT_TYPES = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** A field of a form. `tells` means that the app hears of every change, as for menus in messages. */
export function Field({ element, blockId, id, tells = false }) {
  const surface = useSurface();
  const entry = surface.entries[blockId]?.[element.action_id] ?? initialEntry(element);
  const change = (value) => {
    surface.setField(blockId, element.action_id, value);
    if (tells) surface.act(blockId, element.action_id, value);
  };
  const shared = { id, element, entry, change, name: element.action_id };
  if (element.type === 'checkboxes' || element.type === 'radio_buttons') return html`<${Choices} ...${shared} />`;
  if (element.type in INPUT_TYPES || element.type === 'rich_text_input') return html`<${TextField} ...${shared} />`;
  return html`<${Menu} ...${shared} />`;
}

function TextField({ id, element, entry, change, name }) {
  const attributes = {
    id,
    'data-testid': `field-${name}`,
    class: 'field',
    value: entry ?? '',
    placeholder: element.placeholder?.text,
    maxLength: element.max_length,
    autofocus: element.focus_on_load,
    onInput: ({ target }) => change(target.value),
  };
  if (element.multiline || element.type === 'rich_text_input')
    return html`<textarea rows="4" ...${attributes}></textarea>`;
  return html`<input type=${INPUT_TYPES[element.type]} min=${element.min_value} max=${element.max_value}
    step=${element.is_decimal_allowed ? 'any' : undefined} ...${attributes} />`;
}

function Menu({ id, element, entry, change, name }) {
  const words = useWords();
  const multiple = element.type.startsWith('multi_');
  const chosen = multiple ? (entry ?? []) : entry;
  const groups = element.option_groups ?? [{ options: optionsOf(element) }];
  const options = (list) =>
    list.map(
      (
        each,
      ) => html`<option key=${each.value} value=${each.value} selected=${multiple ? chosen.includes(each.value) : chosen === each.value}>
      ${plain(each.text)}
    </option>`,
    );
  return html`<select
    id=${id}
    class="field"
    multiple=${multiple}
    data-testid="field-${name}"
    aria-label=${element.placeholder?.text}
    onChange=${({ target }) => change(multiple ? [...target.selectedOptions].map(({ value }) => value) : target.value)}
  >
    ${!multiple && html`<option value="" disabled selected=${!chosen}>${element.placeholder?.text ?? words.choose}</option>`}
    ${groups.map((group) => (group.label ? html`<optgroup label=${group.label.text}>${options(group.options)}</optgroup>` : options(group.options)))}
  </select>`;
}

function Choices({ element, entry, change, name }) {
  const single = element.type === 'radio_buttons';
  const chosen = single ? [entry] : (entry ?? []);
  const toggle = (value, on) => {
    if (single) change(value);
    else change(on ? [...chosen, value] : chosen.filter((each) => each !== value));
  };
  return html`<div class="choices" data-testid="field-${name}">
    ${element.options.map(
      (each) => html`<label key=${each.value} class="choice">
        <input type=${single ? 'radio' : 'checkbox'} name=${name} checked=${chosen.includes(each.value)}
          onChange=${({ target }) => toggle(each.value, target.checked)} />
        <span>${plain(each.text)}${each.description && html`<small>${each.description.text}</small>`}</span>
      </label>`,
    )}
  </div>`;
}

/** People and channels of this workspace serve the menus that Slack would fill itself. */
function optionsOf(element) {
  if (element.options) return element.options;
  const { window } = getState();
  const option = (value, text) => ({ value, text: { type: 'plain_text', text } });
  if (element.type.endsWith('users_select')) return window.people.map(({ id, name }) => option(id, name));
  if (/channels_select|conversations_select/.test(element.type))
    return window.places.filter(({ kind }) => kind === 'channel').map(({ id, name }) => option(id, `#${name}`));
  return [];
}

function initialEntry(element) {
  return (
    element.initial_value ??
    element.initial_option?.value ??
    element.initial_options?.map(({ value }) => value) ??
    element.initial_date ??
    element.initial_time ??
    element.initial_user ??
    element.initial_users ??
    element.initial_channel ??
    element.initial_conversation
  );
}
