CREATE TABLE IF NOT EXISTS `{prefix}doorstep_leads` (
	id VARCHAR(36) NOT NULL,
	form_id VARCHAR(36) NOT NULL,
	kind VARCHAR(20) NOT NULL,
	team VARCHAR(40) NOT NULL,
	post_id BIGINT UNSIGNED NOT NULL,
	listing_reference VARCHAR(64) NOT NULL,
	listing_title VARCHAR(190) NOT NULL,
	page VARCHAR(190) NOT NULL,
	language VARCHAR(8) NOT NULL,
	fields LONGTEXT NOT NULL,
	labels LONGTEXT NOT NULL,
	consents LONGTEXT NOT NULL,
	search_text LONGTEXT NOT NULL,
	email VARCHAR(254) NOT NULL,
	body_hash VARCHAR(64) NOT NULL,
	text_hash VARCHAR(32) NOT NULL,
	token_nonce VARCHAR(32) NOT NULL,
	verdict VARCHAR(12) NOT NULL,
	reasons VARCHAR(190) NOT NULL,
	received_at BIGINT UNSIGNED NOT NULL,
	last_contact_at BIGINT UNSIGNED NOT NULL,
	expires_at BIGINT UNSIGNED NOT NULL,
	erase_at BIGINT UNSIGNED NOT NULL,
	deliveries TEXT NOT NULL,
	due_at BIGINT UNSIGNED NOT NULL,
	sender VARCHAR(32) NULL,
	objected_at BIGINT UNSIGNED NOT NULL DEFAULT 0,
	state VARCHAR(12) NOT NULL DEFAULT 'new',
	activity LONGTEXT NOT NULL,
	PRIMARY KEY  (id),
	UNIQUE KEY token_nonce (token_nonce),
	KEY received (received_at, id),
	KEY expires (expires_at, id),
	KEY view (verdict, state, received_at, id),
	KEY email (email),
	KEY last_contact (last_contact_at),
	KEY erase_at (erase_at),
	KEY due (due_at),
	KEY sender (sender, received_at),
	KEY text_hash (text_hash, received_at)
) {charset};

CREATE TABLE IF NOT EXISTS `{prefix}doorstep_trail` (
	id VARCHAR(36) NOT NULL,
	done_at BIGINT UNSIGNED NOT NULL,
	user_id BIGINT UNSIGNED NOT NULL,
	action VARCHAR(12) NOT NULL,
	lead_id VARCHAR(36) NULL,
	leads BIGINT UNSIGNED NOT NULL,
	PRIMARY KEY  (id),
	KEY done (done_at, id),
	KEY lead_id (lead_id)
) {charset};

CREATE TABLE IF NOT EXISTS `{prefix}doorstep_requests` (
	id VARCHAR(36) NOT NULL,
	kind VARCHAR(20) NOT NULL,
	received_at BIGINT UNSIGNED NOT NULL,
	due_at BIGINT UNSIGNED NOT NULL,
	identity VARCHAR(8) NOT NULL,
	done_at BIGINT UNSIGNED NOT NULL,
	outcome VARCHAR(20) NOT NULL,
	core_id BIGINT UNSIGNED NOT NULL,
	lead_id VARCHAR(36) NOT NULL,
	person VARCHAR(64) NOT NULL,
	sender VARCHAR(32) NULL,
	is_settled TINYINT NOT NULL,
	expires_at BIGINT UNSIGNED NOT NULL,
	PRIMARY KEY  (id),
	KEY person (person, received_at),
	KEY core_id (core_id),
	KEY sender (sender),
	KEY expires_at (expires_at)
) {charset};

CREATE TABLE IF NOT EXISTS `{prefix}doorstep_consents` (
	id VARCHAR(36) NOT NULL,
	recorded_at BIGINT UNSIGNED NOT NULL,
	revision VARCHAR(8) NOT NULL,
	version VARCHAR(8) NOT NULL,
	granted TEXT NOT NULL,
	refused TEXT NOT NULL,
	answer VARCHAR(10) NOT NULL,
	source VARCHAR(12) NOT NULL,
	gpc TINYINT NOT NULL,
	language VARCHAR(20) NOT NULL,
	previous_id VARCHAR(36) NULL,
	is_first TINYINT NOT NULL,
	sender VARCHAR(32) NULL,
	PRIMARY KEY  (id),
	UNIQUE KEY sender (sender),
	KEY recorded (recorded_at, id, answer, is_first),
	KEY source (source, recorded_at, id),
	KEY previous_id (previous_id)
) {charset};

CREATE TABLE IF NOT EXISTS `{prefix}doorstep_banner_shown` (
	id VARCHAR(36) NOT NULL,
	recorded_at BIGINT UNSIGNED NOT NULL,
	sender VARCHAR(32) NULL,
	PRIMARY KEY  (id),
	UNIQUE KEY sender (sender),
	KEY recorded_at (recorded_at)
) {charset};

CREATE TABLE IF NOT EXISTS `{prefix}doorstep_banner_versions` (
	id VARCHAR(40) NOT NULL,
	version VARCHAR(8) NOT NULL,
	language VARCHAR(8) NOT NULL,
	locale VARCHAR(20) NOT NULL,
	since BIGINT UNSIGNED NOT NULL,
	content LONGTEXT NOT NULL,
	PRIMARY KEY  (id),
	KEY version (version),
	KEY since (language, since)
) {charset};
