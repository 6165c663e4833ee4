import type { AssessReply, CollectReply, ProblemText } from '../messaging/protocol.ts';

/** A button that answers only to a person's own click or key, never to one that the page made. */
export function createButton(document: Document, id: string, className: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.dataset.id = id;
  button.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return button;
}

export function createNote(document: Document, text: string, action: string, problem: boolean): HTMLElement {
  const note = document.createElement('p');
  note.className = problem ? 'note problem' : 'note';
  note.textContent = text;
  if (action !== '') {
    const more = document.createElement('small');
    more.textContent = action;
    note.append(more);
  }
  return note;
}

/** Several tables could be meant: one button for each. */
export function createChoices(
  document: Document,
  question: string,
  choices: CollectReply['choose'],
  choose: (tableId: string) => void,
): HTMLElement {
  const group = document.createElement('div');
  group.className = 'choices';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', question);
  const ask = document.createElement('p');
  ask.textContent = question;
  group.append(ask);
  for (const { tableId, title, rows } of choices) {
    const button = createButton(document, `choose-${tableId}`, 'action', () => choose(tableId));
    const count = document.createElement('span');
    count.className = 'count';
    count.textContent = String(rows);
    button.append(title, count);
    group.append(button);
  }
  return group;
}

/** Parts of the page that could not be read, and what stands in the way of the tables with pupils; each once. */
export function problemsOf(reply: AssessReply): ProblemText[] {
  const all = [...reply.problems, ...reply.tables.flatMap(({ problems }) => problems)];
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}
