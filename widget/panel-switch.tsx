interface Props {
	/** Id of the text that names what is switched. */
	labelledBy: string;
	on: boolean;
	/** Some of what it stands for is on and some is off. */
	mixed?: boolean;
	onToggle: ( on: boolean ) => void;
}

/** A box to tick, drawn as a switch. */
export function PanelSwitch( {
	labelledBy,
	on,
	mixed = false,
	onToggle,
}: Props ) {
	return (
		<input
			type="checkbox"
			class="doorstep-switch"
			aria-labelledby={ labelledBy }
			checked={ on }
			indeterminate={ mixed }
			onChange={ ( event ) => onToggle( event.currentTarget.checked ) }
		/>
	);
}
