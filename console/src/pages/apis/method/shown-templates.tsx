import Box from '@cloudscape-design/components/box';

interface ShownTemplatesProps {
  /** By content type. */
  readonly templates: Readonly<Record<string, string>> | undefined;
}

/** Templates as they are written, each under its content type. */
export function ShownTemplates({ templates = {} }: ShownTemplatesProps) {
  return Object.entries(templates).map(([type, template]) => (
    <div key={type}>
      <Box variant="awsui-key-label">{type}</Box>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
      <pre tabIndex={0}>{template}</pre>
    </div>
  ));
}
