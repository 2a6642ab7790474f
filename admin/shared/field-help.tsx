import { __ } from '@wordpress/i18n';

interface FieldHelpProps {
	help: string;
	error: string | undefined;
	isLocked?: boolean;
}

/** The sentence below a field: its error first, when it has one. */
export function FieldHelp( { help, error, isLocked = false }: FieldHelpProps ) {
	return (
		<>
			{ error !== undefined && (
				<strong className="doorstep-error">{ error } </strong>
			) }
			{ isLocked
				? __(
						'Set in wp-config.php, and changed only there.',
						'doorstep'
					)
				: help }
		</>
	);
}
