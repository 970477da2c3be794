import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import { useTexts } from '../../preferences.tsx';

const texts = {
  en: {
    label: 'ZIP package',
    hint: 'At most 50 MB. Drag it here, or choose it.',
    choose: 'Choose file',
    drop: 'Drop the ZIP here',
    remove: (name: string) => `Remove ${name}`,
  },
  ja: {
    label: 'ZIP パッケージ',
    hint: '最大 50 MB。ここにドラッグするか、ファイルを選択してください。',
    choose: 'ファイルを選択',
    drop: 'ここに ZIP をドロップ',
    remove: (name: string) => `${name} を取り除く`,
  },
};

interface ZipFieldProps {
  readonly file: File | undefined;
  readonly onChange: (file: File | undefined) => void;
}

/** A ZIP, dragged here or picked. */
export function ZipField({ file, onChange }: ZipFieldProps) {
  const t = useTexts(texts);
  return (
    <FormField label={t.label} description={t.hint}>
      <FileUpload
        accept=".zip,application/zip"
        showFileSize
        value={file ? [file] : []}
        onChange={({ detail }) => onChange(detail.value[0])}
        i18nStrings={{
          uploadButtonText: () => t.choose,
          dropzoneText: () => t.drop,
          removeFileAriaLabel: (_, name) => t.remove(name),
        }}
      />
    </FormField>
  );
}

export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
