import type { JSX, Ref } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** Endings and types, as the browser's `accept` takes them. */
  accept: string;
  /** At least one file, and no more where several are not asked for. */
  choose(files: readonly File[]): void;
  multiple?: boolean;
  primary?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button of ours that opens the browser's own choice of files. */
export function FileButton({ label, accept, choose, multiple = false, primary, buttonRef }: Props): JSX.Element {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        class={primary ? 'primary' : undefined}
        onClick={() => chooser.current?.click()}
      >
        {label}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file chosen again must be a change again.
          currentTarget.value = '';
          if (files.length > 0) choose(files);
        }}
      />
    </>
  );
}
