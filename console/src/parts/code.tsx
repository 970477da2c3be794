import Box from '@cloudscape-design/components/box';

/** Text as it is, line by line. */
export function Code({ text }: { readonly text: string }) {
  return (
    <Box variant="pre">
      <code>{text}</code>
    </Box>
  );
}
