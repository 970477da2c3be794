import { Setting } from './setting.tsx';

interface ShownTemplatesProps {
  /** By content type. */
  readonly templates: Readonly<Record<string, string>> | undefined;
}

/** Templates as they are written, each under its content type. */
export function ShownTemplates({ templates = {} }: ShownTemplatesProps) {
  return Object.entries(templates).map(([type, template]) => (
    <Setting key={type} name={type}>
      <pre>{template}</pre>
    </Setting>
  ));
}
