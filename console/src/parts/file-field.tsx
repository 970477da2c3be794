import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import { useTexts } from '../preferences.tsx';

const texts = {
  en: {
    choose: 'Choose file',
    drop: 'Drop the file here',
    remove: (name: string) => `Remove ${name}`,
    error: 'Error',
  },
  ja: {
    choose: 'ファイルを選択',
    drop: 'ここにファイルをドロップ',
    remove: (name: string) => `${name} を外す`,
    error: 'エラー',
  },
};

interface FileFieldProps {
  readonly label: string;
  readonly description: string;
  /** Endings and types, as an input of the browser takes them. */
  readonly accept: string;
  readonly file: File | undefined;
  /** What is wrong with the file. */
  readonly fault?: string | undefined;
  /** What is wrong with there being none. */
  readonly missing?: string | undefined;
  readonly onChange: (file: File | undefined) => void;
}

/** A file, dragged here or picked. */
export function FileField({ label, description, accept, file, fault, missing, onChange }: FileFieldProps) {
  const t = useTexts(texts);
  return (
    <FormField label={label} description={description} errorText={missing}>
      <FileUpload
        accept={accept}
        showFileSize
        value={file ? [file] : []}
        fileErrors={[fault ?? null]}
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
