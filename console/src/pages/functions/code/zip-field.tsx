import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { type ZipFault, zipFault } from './zip-file.ts';
import { zipTexts } from './zip-texts.ts';

interface ZipFieldProps {
  readonly file: File | undefined;
  /** It was asked for and is not there. */
  readonly missing?: boolean;
  readonly onChange: (file: File | undefined) => void;
}

/** A ZIP, dragged here or picked; what cannot be a package is said at once. */
export function ZipField({ file, missing = false, onChange }: ZipFieldProps) {
  const t = useTexts(zipTexts);
  const fault = useZipFault(file);
  return (
    <FormField label={t.label} description={t.hint} errorText={missing ? t.faults.missing : undefined}>
      <FileUpload
        accept=".zip,application/zip"
        showFileSize
        value={file ? [file] : []}
        fileErrors={[fault ? t.faults[fault] : null]}
        onChange={({ detail }) => onChange(detail.value.at(-1))}
        i18nStrings={{
          uploadButtonText: () => t.choose,
          dropzoneText: () => t.drop,
          removeFileAriaLabel: (_, name) => t.remove(name),
          errorIconAriaLabel: t.error,
        }}
      />
    </FormField>
  );
}

function useZipFault(file: File | undefined): ZipFault | undefined {
  const [found, setFound] = useState<{ readonly file: File; readonly fault: ZipFault | undefined }>();
  useEffect(() => {
    if (file) void zipFault(file).then((fault) => setFound({ file, fault }));
  }, [file]);
  return found && found.file === file ? found.fault : undefined;
}
