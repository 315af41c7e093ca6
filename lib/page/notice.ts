import { h, render } from 'preact';

/** What a notice offers beside closing it. */
export interface NoticeAction {
  label: string;
  run(): void;
}

/** Says something that concerns the whole page; a null text takes it back. Only a person's clicks count. */
export function showNotice(place: Element, text: string | null, close: string, action?: NoticeAction): void {
  if (text === null) {
    render(null, place);
    return;
  }
  const act = (run: () => void) => (event: MouseEvent) => {
    if (!event.isTrusted) return;
    showNotice(place, null, close);
    run();
  };
  render(
    h('div', { class: 'notice', role: 'status' }, [
      h('p', null, text),
      action && h('button', { type: 'button', onClick: act(() => action.run()) }, action.label),
      h('button', { type: 'button', onClick: act(() => undefined) }, close),
    ]),
    place,
  );
}
