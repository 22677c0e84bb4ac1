import { useFormats } from '../../shared/forge-context';
import { Empty } from '../../shared/states';

/** Stands where no project that the user sees is held to any standard. */
export function NothingHeld({ hiddenProjects }: { readonly hiddenProjects: number }) {
  const formats = useFormats();
  const hidden =
    hiddenProjects === 0
      ? ''
      : ` ${formats.count(hiddenProjects, 'project')} here ${hiddenProjects === 1 ? 'is' : 'are'} hidden: you may not browse ${hiddenProjects === 1 ? 'it' : 'them'}.`;

  return (
    <Empty title="No project here is held to a standard">
      Somebody who administers Mandate assigns standards, under Administration, Standards. How their
      rules are kept shows up here then.{hidden}
    </Empty>
  );
}
