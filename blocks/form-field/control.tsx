import type { FieldAttributes } from '../form/attributes';
import { editorFacts } from '../form/editor-facts';

const inputTypes: Partial< Record< FieldAttributes[ 'type' ], string > > = {
	email: 'email',
	tel: 'tel',
	date: 'date',
	time: 'time',
};

/** The empty control as visitors will find it; inert, so that a click selects the block. */
export function Control( { type, options, name }: FieldAttributes ) {
	const common = {
		className: 'doorstep-form__control',
		tabIndex: -1,
		readOnly: true,
	};
	switch ( type ) {
		case 'textarea':
			return <textarea { ...common } rows={ 6 } value="" />;
		case 'address':
			return <textarea { ...common } rows={ 3 } value="" />;
		case 'select':
			return (
				<select className={ common.className } tabIndex={ -1 }>
					{ [ editorFacts().texts.choose ?? '', ...options ].map(
						( option ) => (
							<option key={ option }>{ option }</option>
						)
					) }
				</select>
			);
		case 'radio':
		case 'checkbox':
			return (
				<div className="doorstep-form__options">
					{ options.map( ( option ) => (
						<div key={ option } className="doorstep-form__option">
							<input
								type={ type }
								name={ name }
								tabIndex={ -1 }
								checked={ false }
								readOnly
							/>{ ' ' }
							<span>{ option }</span>
						</div>
					) ) }
				</div>
			);
		default:
			return (
				<input
					{ ...common }
					type={ inputTypes[ type ] ?? 'text' }
					value=""
				/>
			);
	}
}
