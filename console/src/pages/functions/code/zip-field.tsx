import { useEffect, useState } from 'react';
import { FileField } from '../../../parts/file-field.tsx';
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
    <FileField
      label={t.label}
      description={t.hint}
      accept=".zip,application/zip"
      file={file}
      fault={fault && t.faults[fault]}
      missing={missing ? t.faults.missing : undefined}
      onChange={onChange}
    />
  );
}

function useZipFault(file: File | undefined): ZipFault | undefined {
  const [found, setFound] = useState<{ readonly file: File; readonly fault: ZipFault | undefined }>();
  useEffect(() => {
    if (file) void zipFault(file).then((fault) => setFound({ file, fault }));
  }, [file]);
  return found && found.file === file ? found.fault : undefined;
}
