import { append, fill, h, icon } from './dom.js';
import { markdown } from './markdown.js';
import { SelectMenu } from './select.js';
import { interact, upload } from './store.js';

const PARAGRAPH = 2;

/** Opens the form that the bot sent. A dialog keeps the focus inside and closes on Escape by itself. */
export function openModal(modal) {
  const fields = [];
  const body = modal.components.flatMap((component) => {
    if (component.type === 10) return h('div', { class: 'markdown' }, markdown(component.content));
    if (component.type === 18) return labelled(component.component, component.label, component.description, fields);
    return component.components.map((child) => labelled(child, child.label, undefined, fields));
  });
  const failure = h('p', { class: 'failure', role: 'alert' });
  const submit = h('button', { class: 'button primary', type: 'submit' }, 'Submit');
  const close = () => dialog.close();
  const form = h(
    'form',
    { noValidate: true },
    h('div', { class: 'modal-body' }, body, failure),
    h('footer', {}, h('button', { class: 'button plain', type: 'button', onclick: close }, 'Cancel'), submit),
  );
  const dialog = h(
    'dialog',
    { class: 'modal', 'aria-labelledby': 'modal-title', onclose: () => dialog.remove() },
    h(
      'header',
      {},
      h('h2', { id: 'modal-title' }, modal.title),
      h('button', { class: 'icon-button', type: 'button', 'aria-label': 'Close', onclick: close }, icon('close')),
    ),
    form,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wrong = fields.filter((field) => !check(field));
    if (wrong.length > 0) return wrong[0].focus();
    submit.disabled = true;
    fill(failure);
    try {
      const entries = await Promise.all(fields.map(async ({ id, value }) => [id, await value()]));
      const outcome = await interact({ kind: 'modal', modal: modal.id, fields: Object.fromEntries(entries) });
      if (outcome.kind === 'failed') fill(failure, 'Something went wrong. The application did not respond.');
      else close();
    } catch (error) {
      fill(failure, error.message);
    }
    submit.disabled = false;
  });
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}

function check(field) {
  const problem = field.problem();
  fill(field.error, problem ?? '');
  field.control.setAttribute('aria-invalid', String(problem !== null));
  return problem === null;
}

function labelled(component, label, description, fields) {
  const id = `field-${component.custom_id}`;
  const isRequired = component.required !== false && component.type !== 23;
  const error = h('p', { class: 'failure', id: `${id}-error`, role: 'alert' });
  const field = { id: component.custom_id, error, ...control(component, id, label) };
  field.control.setAttribute('aria-describedby', error.id);
  fields.push(field);
  const isGroup = component.type === 21 || component.type === 22;
  const caption = h(
    isGroup ? 'legend' : 'label',
    { class: 'caption', ...(isGroup ? {} : { htmlFor: id }) },
    label,
    isRequired && h('span', { class: 'required', 'aria-hidden': 'true' }, ' *'),
  );
  return append(h(isGroup ? 'fieldset' : 'div', { class: 'field' }), [
    caption,
    description && h('p', { class: 'detail' }, description),
    field.element,
    error,
  ]);
}

/** `{ element, control, value(), problem(), focus() }` of a form's component. */
function control(component, id, label) {
  const isRequired = component.required !== false;
  if (component.type === 4) return textInput(component, id, isRequired);
  if (component.type === 19) return fileInput(component, id, isRequired);
  if (component.type === 21 || component.type === 22) return group(component, id, isRequired);
  if (component.type === 23) {
    const input = h('input', { type: 'checkbox', id, checked: component.default === true });
    return {
      element: input,
      control: input,
      value: () => input.checked,
      problem: () => null,
      focus: () => input.focus(),
    };
  }
  const menu = new SelectMenu(component, { label });
  menu.button.id = id;
  return {
    element: menu.element,
    control: menu.button,
    value: () => menu.values,
    problem: () => menu.problem,
    focus: () => menu.button.focus(),
  };
}

function textInput(component, id, isRequired) {
  const { min_length: min = 0, max_length: max = 4000 } = component;
  const isLong = component.style === PARAGRAPH;
  const input = h(isLong ? 'textarea' : 'input', {
    id,
    value: component.value ?? '',
    placeholder: component.placeholder ?? '',
    required: isRequired,
    ...(isLong ? { rows: 4 } : { type: 'text', autocomplete: 'off' }),
  });
  const left = h('span', { class: 'counter', 'aria-hidden': 'true' });
  const count = () => fill(left, `${input.value.length}/${max}`);
  input.addEventListener('input', count);
  count();
  const problem = () => {
    if (input.value === '') return isRequired ? 'This field is required' : null;
    if (input.value.length > max) return `Must be at most ${max} characters`;
    return input.value.length < min ? `Must be at least ${min} characters` : null;
  };
  return {
    element: h('div', { class: 'text-input' }, input, left),
    control: input,
    value: () => input.value,
    problem,
    focus: () => input.focus(),
  };
}

function fileInput(component, id, isRequired) {
  const { min_values: min = 1, max_values: max = 1 } = component;
  const input = h('input', { type: 'file', id, multiple: max > 1, accept: (component.file_types ?? []).join(',') });
  const problem = () => {
    const count = input.files.length;
    if (count === 0 && !isRequired) return null;
    if (count < min || count > max) return count === 0 ? 'Choose a file' : `Choose ${min} to ${max} files`;
    return null;
  };
  return {
    element: input,
    control: input,
    value: () => Promise.all([...input.files].map(upload)),
    problem,
    focus: () => input.focus(),
  };
}

function group(component, id, isRequired) {
  const isRadio = component.type === 21;
  const inputs = component.options.map((option, index) =>
    h('input', {
      type: isRadio ? 'radio' : 'checkbox',
      name: id,
      id: `${id}-${index}`,
      value: option.value,
      checked: option.default === true,
    }),
  );
  const element = h(
    'div',
    { class: 'choices' },
    component.options.map((option, index) =>
      h(
        'label',
        { htmlFor: `${id}-${index}` },
        inputs[index],
        h('span', {}, option.label, option.description && h('span', { class: 'detail' }, option.description)),
      ),
    ),
  );
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const { min_values: min = isRequired ? 1 : 0, max_values: max = inputs.length } = component;
  const problem = () => {
    const count = chosen().length;
    if (isRadio) return isRequired && count === 0 ? 'Choose one' : null;
    if (!isRequired && count === 0) return null;
    return count < min || count > max ? `Choose ${min} to ${max}` : null;
  };
  return {
    element,
    control: element,
    value: () => (isRadio ? (chosen()[0] ?? []) : chosen()),
    problem,
    focus: () => inputs[0]?.focus(),
  };
}
