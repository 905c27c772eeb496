import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Lựa chọn về quyền riêng tư',
  intro: 'Hãy chọn những gì được phép hoạt động. Nếu bạn không cho phép, mọi thứ vẫn hoạt động tốt như thường.',
  necessary: 'Thật sự cần thiết',
  necessaryText: 'Dùng để đăng nhập, bảo mật và ghi nhớ các lựa chọn này. Nếu không có, trang web không thể hoạt động.',
  alwaysOn: 'Luôn bật',
  descriptions: {
    analytics: 'Đếm lượt truy cập, cho chúng tôi biết tính năng nào được sử dụng và người dùng gặp khó khăn ở đâu.',
    marketing:
      'Cho phép các đối tác quảng cáo nhận biết bạn, đo lường hiệu quả quảng cáo của chúng tôi và hiển thị quảng cáo đó cho bạn trên các trang web khác.',
    preferences: 'Ghi nhớ các cài đặt của bạn, chẳng hạn như ngôn ngữ và bố cục.',
    errors: 'Gửi báo cáo cho chúng tôi khi có sự cố để chúng tôi khắc phục.',
  },
  gpcOff: 'Đang tắt vì trình duyệt của bạn gửi tín hiệu Global Privacy Control.',
  gpcOverride:
    'Nếu bật, lựa chọn của bạn được ưu tiên hơn Global Privacy Control, chỉ trên trang web này. Bạn có thể tắt lại bất cứ lúc nào.',
  gpcOverridden: 'Đang bật theo lựa chọn của bạn, dù trình duyệt gửi tín hiệu Global Privacy Control.',
  exempt: 'Hoạt động cho đến khi bạn tắt.',
  minor: 'Đang tắt do độ tuổi của bạn.',
  withdraw: 'Bạn có thể quay lại đây để thay đổi lựa chọn bất cứ lúc nào. Việc rút lại sự đồng ý có hiệu lực ngay.',
  law: 'Luật áp dụng tại đây: {law}.',
  rights: 'Truy cập, xuất hoặc xóa dữ liệu của bạn',
  vendors: 'Đối tác: {vendors}',
  vendor: 'Đối tác',
  purpose: 'Mục đích',
  recipients: 'Bên nhận dữ liệu',
  keys: 'Được lưu trên thiết bị này',
  retention: 'Thời gian lưu giữ dữ liệu thu thập được',
  session: 'cho đến khi bạn đóng trang',
  lasting: 'cho đến khi bị xóa',
  unfinished: '{vendors} chỉ dừng hoàn toàn khi trang này được tải lại.',
  reload: 'Tải lại ngay',
  save: 'Lưu lựa chọn của tôi',
  close: 'Đóng mà không thay đổi gì',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Âm thanh',
  map: 'Bản đồ',
  post: 'Bài đăng',
  form: 'Biểu mẫu',
  other: 'Nội dung nhúng',
  contacts:
    'Để hiển thị, trình duyệt của bạn sẽ kết nối với {vendor}. Bên này có thể lưu trữ và đọc dữ liệu trên thiết bị này.',
  asked: 'Bạn chưa chọn: {purposes}.',
  refused: 'Bạn đã từ chối: {purposes}.',
  ended: 'Lựa chọn trước đó của bạn không còn hiệu lực: {purposes}.',
  unread: 'Đang tắt vì không đọc được lựa chọn của bạn: {purposes}.',
  off: 'Đang tắt: {purposes}.',
  gpc: 'Đang tắt do Global Privacy Control: {purposes}.',
  minor: 'Đang tắt do độ tuổi của bạn: {purposes}.',
  grants:
    'Chọn “Luôn cho phép” nghĩa là bạn đồng ý với mục đích sau trên trang web này: {purposes}. Bạn có thể rút lại sự đồng ý bất cứ lúc nào.',
  once: 'Hiển thị một lần',
  always: 'Luôn cho phép',
  choices: 'Lựa chọn về quyền riêng tư',
  privacy: 'Chính sách quyền riêng tư',
};

export const account: AccountTexts = {
  device: 'Trên thiết bị này',
  account: 'Trong tài khoản của bạn',
  titles: {
    emails: 'Email tiếp thị',
    'ai-training': 'Huấn luyện AI',
  },
  descriptions: {
    emails: 'Gửi tin tức và ưu đãi qua email. Những email cần thiết cho tài khoản của bạn vẫn luôn được gửi.',
    'ai-training': 'Cho phép các mô hình AI học từ những gì bạn tạo ra ở đây.',
  },
  loading: 'Đang tải…',
  saving: 'Đang lưu…',
  saved: 'Đã lưu.',
  loadFailed: 'Không tải được lựa chọn trong tài khoản của bạn.',
  saveFailed: 'Không lưu được. Lựa chọn trước đó của bạn vẫn có hiệu lực.',
  retry: 'Thử lại',
};
