import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { capitalised, useSay } from './say.ts';

interface Props<Format extends string> {
  formats: readonly Format[];
  disabled?: boolean;
  choose(format: Format): void;
  /** What goes out in another way than as a file. */
  more?: readonly { label: string; act(): void }[];
}

/** One button that unfolds the formats as plain buttons; Esc folds it, and gives the focus back. */
export function ExportMenu<Format extends string>({
  formats,
  disabled = false,
  choose,
  more = [],
}: Props<Format>): JSX.Element {
  const say = useSay();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setIsOpen(false);
    opener.current?.focus();
  };
  const entries = [
    ...formats.map((format) => ({ label: say(`export${capitalised(format)}`), act: () => choose(format) })),
    ...more,
  ];
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && frame.current?.contains(relatedTarget))) setIsOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc and the leaving focus of the buttons inside
    <div
      class="export"
      ref={frame}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={opener}
        type="button"
        disabled={disabled}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {say('exportOpen')}
      </button>
      {isOpen && (
        <ul id={id} class="export-formats">
          {entries.map(({ label, act }) => (
            <li key={label}>
              <button
                type="button"
                class="export-format"
                onClick={() => {
                  act();
                  close();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
